package dev.selvedge.infrastructure.costs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What AWS asks for so many of a unit, in London.
///
/// @param free how many of the unit AWS gives to each account in each month for nothing
/// @param list where AWS's price list has it: the service's code and the usage type
/// @param known `quoted` from the price list by others, or from `memory`
record Price(BigDecimal usd, BigDecimal per, String unit, BigDecimal free, String list, String page, String known) {

    static Price read(JsonNode price) {
        return new Price(
                new BigDecimal(price.path("usd").asText()),
                new BigDecimal(price.path("per").asText()),
                price.path("unit").asText(),
                new BigDecimal(price.path("free").asText("0")),
                price.path("list").asText(),
                price.path("page").asText(),
                price.path("known").asText());
    }

    /// In dollars, to the cent.
    BigDecimal of(BigDecimal quantity) {
        return quantity.multiply(usd).divide(per, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP);
    }

    /// The same, if nobody else in the account uses what is free.
    BigDecimal alone(BigDecimal quantity) {
        return of(quantity.subtract(free).max(BigDecimal.ZERO));
    }

    @Override
    public String toString() {
        return "$" + usd.toPlainString() + " for " + Quantity.number(per) + " " + unit;
    }
}
