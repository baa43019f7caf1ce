(function () {
  var limit = 100000;
  var page = document;
  function coded(text) {
    try {
      return encodeURIComponent(text);
    } catch (broken) {
      return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, ""));
    }
  }
  function words(part) {
    return part ? String(part.innerText || part.textContent || "").replace(/[ \t\u00a0]+/g, " ").replace(/\s*\n\s*/g, "\n").trim() : "";
  }
  function mainWords() {
    var places = ["[itemtype*='JobPosting']", "main", "[role='main']", "article"];
    for (var i = 0; i < places.length; i++) {
      var found = words(page.querySelector(places[i]));
      if (found.length > 300) return found;
    }
    return words(page.body);
  }
  function ownData() {
    var blocks = page.querySelectorAll("script[type*='ld+json']");
    for (var i = 0; i < blocks.length; i++) {
      var text = String(blocks[i].textContent || "");
      if (text.indexOf("JobPosting") >= 0 && text.length < limit) return text.trim();
    }
    return "";
  }
  var link = "rebound:add?url=" + coded(String(location.href).slice(0, 2000)) + "&title=" + coded(String(page.title || "").slice(0, 300));
  var picked = String(window.getSelection ? window.getSelection() : "").trim();
  var data = ownData();
  var more = data ? "&data=" + coded(data) : "";
  if (link.length + more.length <= limit) link += more;
  else data = "";
  var text = picked || mainWords();
  more = text && text.length < limit ? "&text=" + coded(text) : "";
  if (more && link.length + more.length <= limit) link += more;
  else if (text && !data) link += "&too_long=1";
  location.href = link;
})();
