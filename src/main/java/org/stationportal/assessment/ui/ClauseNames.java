package org.stationportal.assessment.ui;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.Clauses;

/** The clauses by number with their titles, in the language of the screen. */
record ClauseNames(Map<String, String> titles) {

    ClauseNames {
        titles = Map.copyOf(titles);
    }

    static ClauseNames of(Clauses clauses, Locale locale) {
        return new ClauseNames(clauses.all(locale).stream().collect(Collectors.toMap(Clause::code, Clause::title)));
    }

    /** “计量故障处理”. */
    String title(String code) {
        return titles.getOrDefault(code, "");
    }

    /** “1.3 计量故障处理”. */
    String full(String code) {
        return (code + " " + title(code)).strip();
    }
}
