from django.apps import AppConfig, apps


class PortalConfig(AppConfig):
    name = "portal"

    def ready(self) -> None:
        apps.get_app_config("auth").verbose_name = "Accounts"
