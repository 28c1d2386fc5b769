# One image for the web server, the worker and the beat; docker-compose.yml says which is which.

FROM node:22-slim AS styles
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=optional
COPY static/src static/src
RUN mkdir -p static/vendor && npm run build

FROM python:3.12-slim AS packages
COPY requirements/ocr.txt .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --requirement ocr.txt

FROM python:3.12-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DEBUG=0 \
    PORTAL_VAR=/var/lib/portal \
    STATIC_ROOT=/portal-static
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tesseract-ocr \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin portal \
    && install --directory --owner=portal --group=portal --mode=750 /var/lib/portal
WORKDIR /portal
COPY --from=packages /venv /venv
COPY . .
COPY --from=styles /portal/static/vendor static/vendor
# Gathering static files needs settings, but no real secret; these two end with the command.
RUN SECRET_KEY=for-this-command-only ALLOWED_HOSTS=none \
    python manage.py collectstatic --no-input --verbosity 0
USER portal
EXPOSE 8000
CMD ["portal/scripts/serve", "web"]
