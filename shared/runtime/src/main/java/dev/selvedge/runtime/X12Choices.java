package dev.selvedge.runtime;

import dev.selvedge.erp.bluecherry.Columns;
import dev.selvedge.erp.bluecherry.X12Settings;
import dev.selvedge.erp.bluecherry.X12Settings.Notices;
import dev.selvedge.erp.bluecherry.X12Settings.OrderHeads;
import dev.selvedge.erp.bluecherry.X12Settings.Qualified;
import dev.selvedge.erp.bluecherry.X12Settings.Quantities;
import dev.selvedge.erp.bluecherry.X12Settings.Separators;
import dev.selvedge.runtime.Settings.WrongSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Configuration made into the settings of X12. A value that cannot be right is refused by its property's name.
final class X12Choices {

    private static final String ALL = "selvedge.bluecherry.x12.";
    private static final List<String> ANSWERS = List.of("ACCEPTED", "REJECTED", "CANCELLED", "BACKORDER");
    private static final int LONGEST_ID = 15;

    private X12Choices() {}

    static X12Settings of(X12Config x12) {
        return new X12Settings(
                Settings.present(ALL + "sender-qualifier", x12.senderQualifier()),
                id(ALL + "sender", x12.sender()),
                Settings.present(ALL + "receiver-qualifier", x12.receiverQualifier()),
                id(ALL + "receiver", x12.receiver()),
                x12.test(),
                Settings.present(ALL + "version", x12.version()),
                separators(x12.separators()),
                Settings.present(ALL + "unit", x12.unit()),
                new OrderHeads(
                        Settings.present(ALL + "buyer", x12.buyer()), qualified(ALL + "references", x12.references())),
                qualified(ALL + "items", x12.items()),
                answers(ALL + "answers", x12.answers()),
                Settings.present(ALL + "reason-reference", x12.reasonReference()),
                new Notices(
                        Settings.present(ALL + "carton-mark", x12.cartonMark()),
                        Settings.present(ALL + "tracking-mark", x12.trackingMark()),
                        x12.trackingReferences(),
                        Settings.present(ALL + "invoice-reference", x12.invoiceReference())),
                new Quantities(
                        Settings.present(ALL + "available", x12.available()),
                        x12.future(),
                        Settings.present(ALL + "whole-location", x12.wholeLocation())));
    }

    private static String id(String property, String value) {
        if (value.length() < 2 || value.length() > LONGEST_ID) {
            throw new WrongSetting(property, "must have 2 to " + LONGEST_ID + " characters, and is " + value);
        }
        return value;
    }

    private static Separators separators(String three) {
        if (three.chars().distinct().count() != 3 || three.length() != 3) {
            throw new WrongSetting(ALL + "separators", "must be three characters that differ, and are " + three);
        }
        return new Separators(three.charAt(0), three.charAt(1), three.charAt(2));
    }

    private static List<Qualified> qualified(String property, List<String> pairs) {
        return pairs(property, pairs).entrySet().stream()
                .map(pair -> new Qualified(
                        pair.getKey(), BlueCherryChoices.documented(property, pair.getValue(), Columns.ORDER)))
                .toList();
    }

    /// What became of a line, by another's word for it.
    static Map<String, String> answers(String property, List<String> pairs) {
        Map<String, String> answers = pairs(property, pairs);
        answers.values().stream().filter(answer -> !ANSWERS.contains(answer)).forEach(unknown -> {
            throw new WrongSetting(property, "must lead to " + ANSWERS + ", not to " + unknown);
        });
        return answers;
    }

    private static Map<String, String> pairs(String property, List<String> pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new WrongSetting(property, "must be pairs such as UP=UPC, and has " + pair);
            }
            all.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return all;
    }
}
