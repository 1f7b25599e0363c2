package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// The numbers of a payout's batches: the same of the same payout, whatever is in them.
final class BatchNumbers {

    private static final int BASE = 36;

    private final int longest;

    BatchNumbers(int longest) {
        this.longest = longest;
    }

    /// The payout and a letter for what the batch is; a digest of them where that is too long.
    String of(String payout, Kind kind) {
        String letter = letter(kind);
        String plain = payout + "-" + letter;
        if (plain.length() <= longest) {
            return plain;
        }
        String digest = digest(plain);
        return digest.substring(0, Math.min(longest - 1, digest.length())) + letter;
    }

    private static String letter(Kind kind) {
        return switch (kind) {
            case CASH_RECEIPTS -> "R";
            case JOURNAL -> "J";
            case ORDER, CANCELLATION, RECEIPT -> throw new IllegalArgumentException(kind + " has no batch number");
        };
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, sum).toString(BASE).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
