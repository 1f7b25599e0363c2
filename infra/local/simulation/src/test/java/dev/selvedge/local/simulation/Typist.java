package dev.selvedge.local.simulation;

import dev.selvedge.testkit.simulation.Dice;
import java.util.ArrayList;
import java.util.List;

/// Whoever types carriers and numbers into the ERP, and does not always type them well.
final class Typist {

    /// One that John Lewis's people list only later, if at all.
    static final String UNLISTED_CODE = "YODEL";

    private static final List<String> CARRIERS = List.of(
            "DPD",
            "DPD",
            "DPD",
            "Royal Mail",
            "Royal Mail",
            "Evri",
            "DPD Next Day",
            "DPD Next Day",
            "Yodel",
            "Local Van",
            "dpd",
            "Parcelforce",
            "",
            " ");

    /// As long as Cin7 Core takes it, and longer than John Lewis does.
    private static final String TOO_LONG = "9".repeat(256);

    private final Dice dice;
    private final List<String> numbers = new ArrayList<>();

    /// What is written on a parcel.
    record Written(String carrier, String number, boolean isGood) {}

    Typist(Dice dice) {
        this.dice = dice;
    }

    /// As it comes, well or badly.
    Written typed() {
        boolean knows = dice.chance(0.5);
        Written number = number();
        return knows ? number : new Written(dice.pick(CARRIERS), number.number(), false);
    }

    private Written number() {
        String fresh = fresh();
        return switch (dice.between(1, 20)) {
            case 1, 2 -> new Written("DPD", "", false);
            case 3 -> new Written("DPD", " " + fresh + " ", true);
            case 4 -> new Written("DPD", dice.pick(numbers), false);
            case 5 -> new Written("DPD", TOO_LONG, false);
            default -> new Written("DPD", fresh, true);
        };
    }

    /// As it should be.
    Written right() {
        return new Written(dice.pick(List.of("DPD", "Royal Mail")), fresh(), true);
    }

    private String fresh() {
        String number = "T%06d".formatted(numbers.size());
        numbers.add(number);
        return number;
    }
}
