import os

import numpy
import pandas
from sklearn.linear_model import LinearRegression

sales = pandas.read_csv(os.environ.get("SALES", "sales.csv"))
weeks = numpy.arange(len(sales)).reshape(-1, 1)
model = LinearRegression().fit(weeks, sales["units"])
print(f"next week: {model.predict([[len(sales)]])[0]:.0f}")
