"""A guest book: one page, one table."""

import os

from flask import Flask, redirect, render_template, request
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///guests.db"))

with engine.begin() as connection:
    connection.execute(text("create table if not exists guests (name text not null)"))


@app.get("/")
def show():
    with engine.connect() as connection:
        names = connection.execute(text("select name from guests")).scalars().all()
    return render_template("guests.html", names=names)


@app.post("/")
def sign():
    with engine.begin() as connection:
        connection.execute(text("insert into guests values (:name)"), {"name": request.form["name"]})
    return redirect("/")
