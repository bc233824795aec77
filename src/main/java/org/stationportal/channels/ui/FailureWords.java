package org.stationportal.channels.ui;

import com.vaadin.flow.component.Component;
import org.stationportal.channels.Failure;

/** What went wrong in words, with what the other side said in brackets. */
final class FailureWords {

    private FailureWords() {}

    static String of(Component owner, Failure failure) {
        String problem =
                owner.getTranslation("channels.problem." + failure.problem().name());
        return failure.said().isEmpty()
                ? problem
                : owner.getTranslation("channels.problem.said", problem, failure.said());
    }
}
