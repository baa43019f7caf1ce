"""Mail is read, never believed: what it says about an application, in whose words."""
