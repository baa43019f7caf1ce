"""Many mails at once: each proposes, the person confirms."""
