"""Tells whether other services answer."""

import httpx
from fastapi import FastAPI

app = FastAPI(title="Lighthouse")


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/check")
async def check(url: str) -> dict[str, int | str]:
    async with httpx.AsyncClient(timeout=5) as client:
        try:
            return {"status": (await client.get(url)).status_code}
        except httpx.HTTPError as error:
            return {"error": str(error)}
