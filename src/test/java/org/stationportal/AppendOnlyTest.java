package org.stationportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proof only grows: the triggers of the database have the last word, this says it before anything runs. */
class AppendOnlyTest {

    private static final String GROWING = String.join(
            "|",
            "ledger_entry",
            "entry_decision",
            "month_event",
            "month_total",
            "ledger_check",
            "export_log",
            "publication_rule",
            "obligation_event",
            "message",
            "receipt",
            "absence_change",
            "duty_version",
            "duty_turn",
            "repair_call_step",
            "complaint_step",
            "complaint_note",
            "file_standard_version",
            "file_standard_rule",
            "customer_promise",
            "customer_change",
            "meter_replacement",
            "meter_hanging",
            "identity_number_shown",
            "customer_told",
            "plan_change",
            "weekly_revision",
            "weekly_revision_item",
            "weekly_comment",
            "finding_particulars",
            "theft_report",
            "theft_decision",
            "loss_energy_version",
            "loss_publication",
            "loss_report",
            "loss_action",
            "entry_told",
            "appeal_step",
            "month_person_total",
            "month_cap",
            "clause_version",
            "clause_amount",
            "finding_handover",
            "finding_handover_answer");
    private static final Pattern REWRITING = statement("(update|delete\\s+from|truncate(\\s+table)?|replace\\s+into)");
    private static final Pattern DROPPING_PROOF = Pattern.compile(
            "\\b(delete\\s+from|truncate(\\s+table)?)\\s+(notice|channel_delivery|attachment)\\b|\\bdrop\\s+trigger\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTERING =
            Pattern.compile("\\binsert\\s+(ignore\\s+)?into\\s+ledger_entry\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void nothingRewritesWhatOnlyGrows() {
        assertThat(sources())
                .allSatisfy(
                        source -> assertThat(REWRITING.matcher(textOf(source)).find())
                                .as("%s rewrites rows that stand for ever; a correction is a further row", source)
                                .isFalse());
    }

    @Test
    void nothingTakesBackTheProofOfNotice() {
        assertThat(sources())
                .allSatisfy(source -> assertThat(
                                DROPPING_PROOF.matcher(textOf(source)).find())
                        .as("%s deletes notices, deliveries, attachments or the triggers that keep them", source)
                        .isFalse());
    }

    @Test
    void onlyTheAssessmentWritesTheLedger() {
        assertThat(sources())
                .filteredOn(source -> !source.toString().contains("assessment"))
                .allSatisfy(
                        source -> assertThat(ENTERING.matcher(textOf(source)).find())
                                .as("%s enters into the ledger past the module that guards it", source)
                                .isFalse());
    }

    private static Pattern statement(String verb) {
        // a trigger names its table after "before update on"; a lock says "for update", which no table follows
        return Pattern.compile("\\b" + verb + "\\s+(" + GROWING + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
