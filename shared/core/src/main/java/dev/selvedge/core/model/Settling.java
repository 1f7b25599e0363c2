package dev.selvedge.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a remittance is on its way into the ledger.
///
/// @param mark of the payout whose lines were read
/// @param pages how many pages of lines are kept
/// @param next how to ask for the page after them
/// @param others the transactions that belong to no order
/// @param on the day it is booked on; from then on the plan of its postings stands
/// @param postings how many the plan has
/// @param posted how many of them have been dealt with, in their sequence
/// @param stuck those of them that the ERP refused, with its words
public record Settling(
        Standing standing,
        String mark,
        int pages,
        Optional<String> next,
        List<String> others,
        Optional<LocalDate> on,
        int postings,
        int posted,
        Map<Integer, String> stuck) {

    /// Where it stands.
    public enum Standing {
        /// Its lines are being read.
        READING,
        /// All lines are kept.
        READ,
        /// It adds up and waits to be paid.
        AWAITED,
        /// It does not add up, or something is missing that people must give.
        HELD,
        /// Its postings are being made.
        POSTING,
        /// All of it is in the ledger, and clearing is even.
        POSTED
    }

    public Settling {
        others = List.copyOf(others);
        stuck = Map.copyOf(stuck);
    }

    /// Nothing has been read yet of what the payout shows now.
    public static Settling fresh(String mark) {
        return new Settling(Standing.READING, mark, 0, Optional.empty(), List.of(), Optional.empty(), 0, 0, Map.of());
    }

    public Settling with(Standing now) {
        return new Settling(now, mark, pages, next, others, on, postings, posted, stuck);
    }

    /// One page more is kept.
    public Settling read(Optional<String> after) {
        return new Settling(
                after.isPresent() ? Standing.READING : Standing.READ,
                mark,
                pages + 1,
                after,
                others,
                on,
                postings,
                posted,
                stuck);
    }

    public Settling withOthers(List<String> transactions) {
        return new Settling(standing, mark, pages, next, transactions, on, postings, posted, stuck);
    }

    /// The plan stands: so many postings, booked on that day.
    public Settling planned(LocalDate day, int size) {
        return new Settling(Standing.POSTING, mark, pages, next, others, Optional.of(day), size, 0, Map.of());
    }

    public Settling posted(int many, Map<Integer, String> refused) {
        return new Settling(standing, mark, pages, next, others, on, postings, many, refused);
    }
}
