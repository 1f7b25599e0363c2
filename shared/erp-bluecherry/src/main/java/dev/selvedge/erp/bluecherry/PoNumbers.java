package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.erp.bluecherry.OrderSettings.PoNumber;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// How an order that was never entered will be called in BlueCherry.
///
/// A short number cannot be turned back into the order's id: the record of what was sent leads back, and says so if two
/// orders come to one number ([Register#owner]).
final class PoNumbers {

    private static final int SHORT = 13;
    private static final int BITS = 5;
    /// Without the letters that people misread where they type a number.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final PoNumber how;

    PoNumbers(PoNumber how) {
        this.how = how;
    }

    String of(OrderId order) {
        return switch (how) {
            case ORDER_ID -> order.value();
            case SHORT -> digest(order.value());
        };
    }

    private static String digest(String text) {
        BigInteger number = new BigInteger(1, Arrays.copyOf(sha256(text), Long.BYTES + 1));
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < SHORT; at++) {
            digits.append(ALPHABET.charAt(number.shiftRight(at * BITS).intValue() & (ALPHABET.length() - 1)));
        }
        return digits.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
