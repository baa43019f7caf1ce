"""Files that a person brings along: a LinkedIn archive of an invented search."""

import zipfile
from pathlib import Path

APPLICATIONS = """\
Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,\
Question And Answers
"11/10/26, 8:15 AM",,,Lumen Labs,Story editor,https://jobs.example/1,maps-v3.pdf,
"11/02/26, 9:15 AM",,,Harbor & Pine,Product analyst,https://jobs.example/2,maps-v2.pdf,
"08/02/26",,,Old Co,Clerk,https://jobs.example/4,,"What do you earn?: nothing"
"""
SAVED = """\
Saved Date,Job Url,Job Title,Company Name
"11/12/26, 8:15 AM",https://jobs.example/3,Data editor,Meridian Atlas
"""


def linkedin_archive(folder: Path) -> Path:
    """The ZIP as LinkedIn hands it out: CRLF, dates with the month first."""
    path = folder / "linkedin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Jobs/Job Applications.csv", APPLICATIONS.replace("\n", "\r\n"))
        archive.writestr("Jobs/Saved Jobs.csv", SAVED.replace("\n", "\r\n"))
    return path
