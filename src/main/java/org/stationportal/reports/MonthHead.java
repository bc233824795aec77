package org.stationportal.reports;

import java.util.Optional;
import org.stationportal.assessment.CappedMonth;
import org.stationportal.assessment.MonthSummary;

/**
 * What stands at the head of a month's paper.
 *
 * @param whose  the station, with the team or the person
 * @param person whether it is the paper of one person
 */
record MonthHead(String whose, MonthSummary month, boolean person, PaperWords words) {

    String title() {
        return words.of(
                "reports.export.title",
                whose,
                String.valueOf(month.month().getYear()),
                month.month().getMonthValue());
    }

    /** How amounts are to be read, and how the cap holds them. */
    String note(Optional<CappedMonth> capped) {
        return words.of("reports.export.note")
                + capped.map(under ->
                                words.of("reports.export.note.cap", EvidenceWords.plain(Optional.of(under.cap()))))
                        .orElse("");
    }

    /** Whether this is the sealed result, by whom and with which end of the chain, or a draft. */
    String status() {
        Optional<String> hash = month.lastHash();
        return month.state().isSealed()
                ? words.of(
                        "reports.export.approved",
                        month.approvedBy().orElse(""),
                        month.approvedAt().map(words::moment).orElse(""),
                        hash.orElse(""))
                : words.of("reports.export.draft", words.of("assessment.monthState." + month.state()));
    }
}
