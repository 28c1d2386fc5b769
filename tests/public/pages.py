"""The site's pages, as the tests of the public site ask for them."""

from django.test import Client


def page_at(client: Client, address: str, *, follow: bool = False) -> str:
    """The HTML of a page that must be there: at this address, or where it leads with `follow`."""
    response = client.get(address, follow=follow)
    assert response.status_code == 200, (address, response.get("Location"))
    return response.content.decode()
