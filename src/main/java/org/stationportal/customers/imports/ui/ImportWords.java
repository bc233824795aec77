package org.stationportal.customers.imports.ui;

import org.stationportal.base.ui.Tone;
import org.stationportal.customers.imports.ImportState;
import org.stationportal.customers.imports.ImportSummary;
import org.stationportal.customers.imports.Written;

/** What is said about an import: its state, how far it is, and what became of it. */
final class ImportWords {

    private final Translating texts;

    ImportWords(Translating texts) {
        this.texts = texts;
    }

    /** The texts by key, in the language of the screen. */
    @FunctionalInterface
    interface Translating {
        String of(String key, Object... arguments);
    }

    String state(ImportSummary each) {
        return each.incident().isPresent()
                ? texts.of("customers.import.interrupted")
                : texts.of("customers.import.state." + each.state());
    }

    /** Colours speak of time: what waits for nobody is grey, what runs is blue, what is done is green. */
    Tone tone(ImportSummary each) {
        return switch (each.state()) {
            case MAPPING, CHECKED, ABANDONED -> Tone.GREY;
            case CHECKING, IMPORTING -> each.incident().isPresent() ? Tone.GREY : Tone.BLUE;
            case DONE -> Tone.GREEN;
        };
    }

    String result(ImportSummary each) {
        if (each.state().isWorking()) {
            return progress(each);
        }
        if (each.state() == ImportState.DONE) {
            return written(each.written())
                    + (each.bad() == 0 ? "" : texts.of("customers.import.result.bad", each.bad()));
        }
        return each.state() == ImportState.CHECKED
                ? texts.of("customers.import.preview", each.total() - each.bad(), each.bad())
                : "";
    }

    String progress(ImportSummary each) {
        return texts.of("customers.import.progress", each.done(), each.total());
    }

    String written(Written written) {
        return texts.of(
                "customers.import.result",
                written.newCustomers(),
                written.changedCustomers(),
                written.unchangedCustomers());
    }

    String meters(Written written) {
        return texts.of(
                "customers.import.result.meters",
                written.newMeters(),
                written.changedMeters(),
                written.unchangedMeters());
    }
}
