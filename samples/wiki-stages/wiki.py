import os

import psycopg2
from flask import Flask, abort

app = Flask(__name__)


@app.get("/<title>")
def page(title):
    with psycopg2.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute("select body from pages where title = %s", (title,))
        row = cursor.fetchone()
    return row[0] if row else abort(404)
