package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a recomputation of a station's ledger found: how much it read, and the first thing that differs.
 *
 * @param entries   entries found whole
 * @param decisions decisions found whole
 * @param months    months whose steps and totals were found whole
 */
public record LedgerCheck(long entries, long decisions, int months, Optional<Difference> first) {

    public boolean whole() {
        return first.isEmpty();
    }

    /**
     * The first difference.
     *
     * @param position the place of the entry in the chain, 0 when it is about a month
     * @param entry    the entry; null when it is gone, or when it is about a month
     * @param what     the title of the entry, or what of the month differs
     */
    public record Difference(
            Kind kind,
            long position,
            @Nullable EntryId entry,
            @Nullable YearMonth month,
            String what) {

        /** The key of the sentence that says it, with {@link #arguments}. */
        public String key() {
            return "assessment.difference." + kind;
        }

        public Object[] arguments() {
            return new Object[] {position, month == null ? "" : month.toString(), what};
        }

        static Difference of(YearMonth month, Kind kind, String what) {
            return new Difference(kind, 0, null, month, what);
        }
    }

    /** How a ledger can differ. */
    public enum Kind {
        /** The entry does not continue the entry before it: something is missing, was put in between or changed places. */
        LINK,
        /** The entry does not say what its hash sealed. */
        CONTENT,
        /** The entry rests on no notice that was served on this person and whose lead time had passed. */
        NOTICE,
        /** The entry does not follow from the version of its clause. */
        CLAUSE,
        /** The entry was written into a month after its approval. */
        AFTER_SEAL,
        /** The chain is shorter or longer than its recorded end. */
        END,
        DECISION_LINK,
        DECISION_CONTENT,
        /** A decision about an entry that is not there. */
        DECISION_ENTRY,
        DECISION_AFTER_SEAL,
        DECISION_END,
        /** How the entry stands does not follow from the decisions about it. */
        STANDING,
        /** The end of a chain that the approval sealed is not in it. */
        MONTH_SEAL,
        MONTH_ENTRIES,
        MONTH_TOTAL,
        MONTH_SUM,
        /** The month's row is not as its last step left it. */
        MONTH_RESULT,
        /** The steps of the month do not follow from one another. */
        MONTH_HISTORY,
        /** A trigger that keeps the ledger is missing or does something else; the ledger itself is whole. */
        GUARD
    }
}
