package dev.selvedge.infrastructure.costs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Arithmetic as it is written in `costs.json`: numbers, words, `runs(order-feed)`, `+ - * /` and parentheses.
record Formula(String text) {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|[a-zA-Z]\\w*\\([a-z-]+\\)|[a-zA-Z]\\w*|\\S");

    /// @throws IllegalArgumentException naming the formula, if it makes no sense
    Quantity in(Names names) {
        return new Reading(names).all();
    }

    /// One reading, from left to right.
    private final class Reading {
        private final Names names;
        private final Deque<String> rest = new ArrayDeque<>();

        Reading(Names names) {
            this.names = names;
            TOKEN.matcher(text).results().map(MatchResult::group).forEach(rest::add);
        }

        Quantity all() {
            Quantity all = sum();
            if (!rest.isEmpty()) {
                throw senseless("nothing belongs before " + rest.getFirst());
            }
            return all;
        }

        private Quantity sum() {
            Quantity sum = product();
            while (isNext("+") || isNext("-")) {
                boolean more = rest.removeFirst().equals("+");
                Quantity next = product();
                sum = more
                        ? plus(sum, next)
                        : new Quantity(sum.value().subtract(next.value()), sum.shown() + " − " + next.shown());
            }
            return sum;
        }

        /// What this connection has none of is not shown.
        private static Quantity plus(Quantity one, Quantity other) {
            if (one.value().signum() == 0 || other.value().signum() == 0) {
                return one.value().signum() == 0 ? other : one;
            }
            return new Quantity(one.value().add(other.value()), one.shown() + " + " + other.shown());
        }

        private Quantity product() {
            Quantity product = one();
            while (isNext("*") || isNext("/")) {
                boolean times = rest.removeFirst().equals("*");
                Quantity next = one();
                BigDecimal value = times
                        ? product.value().multiply(next.value())
                        : product.value().divide(next.value(), MathContext.DECIMAL64);
                product = new Quantity(value, product.shown() + (times ? " × " : " ÷ ") + next.shown());
            }
            return product;
        }

        private Quantity one() {
            if (rest.isEmpty()) {
                throw senseless("something is missing at its end");
            }
            String token = rest.removeFirst();
            if (token.equals("(")) {
                Quantity inner = sum();
                if (!isNext(")")) {
                    throw senseless("a parenthesis is not closed");
                }
                rest.removeFirst();
                return new Quantity(inner.value(), "(" + inner.shown() + ")");
            }
            if (Character.isDigit(token.charAt(0))) {
                BigDecimal value = new BigDecimal(token);
                return new Quantity(value, Quantity.number(value));
            }
            return word(token);
        }

        private Quantity word(String token) {
            if (!Character.isLetter(token.charAt(0))) {
                throw senseless("a number or a word belongs where " + token + " is");
            }
            int open = token.indexOf('(');
            return open < 0
                    ? names.named(token)
                    : names.of(token.substring(0, open), token.substring(open + 1, token.length() - 1));
        }

        private boolean isNext(String sign) {
            return sign.equals(rest.peekFirst());
        }

        private IllegalArgumentException senseless(String why) {
            return new IllegalArgumentException("the formula \"" + text + "\" makes no sense: " + why);
        }
    }
}
