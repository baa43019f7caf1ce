"""Whether a folder is carried to other computers by a service that does not know about open databases."""

from pathlib import Path

# What each puts into the folder it carries, or how that folder is called.
MARKERS = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Nextcloud": (".nextcloudsync.log", ".sync_*.db", "._sync_*.db", ".owncloudsync.log"),
    "Syncthing": (".stfolder", ".stignore"),
    "OneDrive": (".849C9593-D756-4E56-8D6E-42412F2A707B", "desktop.onedrive"),
    "Resilio Sync": (".sync",),
    "Seafile": (".seafile-data",),
    "MEGA": (".megaignore", ".debris"),
}
NAMES = {
    "Dropbox": ("dropbox",),
    "OneDrive": ("onedrive",),
    "Nextcloud": ("nextcloud", "owncloud"),
    "iCloud": ("mobile documents", "com~apple~clouddocs", "icloud drive", "iclouddrive"),
    "Google Drive": ("google drive", "googledrive", "my drive"),
}


def synced_by(folder: Path, home: Path) -> str:
    """The service that carries `folder`, by its mark in it or above it; "" where none is known.

    Above `home` nothing is looked at. A folder that cannot be read tells nothing.
    """
    for place in (folder, *folder.parents):
        found = _named(place) or _marked(place)
        if found:
            return found
        if place in (home, Path(place.anchor)):
            break
    return ""


def _named(place: Path) -> str:
    name = place.name.casefold()
    for service, names in NAMES.items():
        # "OneDrive - Somebody", "Dropbox (Personal)": the service first, then whose it is.
        if any(name == one or name.startswith((f"{one} -", f"{one} (")) for one in names):
            return service
    return ""


def _marked(place: Path) -> str:
    try:
        for service, marks in MARKERS.items():
            if any(next(place.glob(mark), None) is not None for mark in marks):
                return service
    except OSError:
        return ""
    return ""
