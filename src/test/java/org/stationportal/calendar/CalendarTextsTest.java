package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(calendar\\.[A-Za-z.]+[a-zA-Z])\"");
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("texts/calendar", Locale.CHINESE);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("texts/calendar", Locale.ENGLISH);

    @Test
    void existsInBothLanguages() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet()).allMatch(key -> key.startsWith("calendar."));
    }

    @Test
    void hasEveryKeyThatTheSourcesName() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/stationportal/calendar"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                used.addAll(KEY.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(used).hasSizeGreaterThan(40).isSubsetOf(CHINESE.keySet());
    }

    @Test
    void labelsEveryKindOfDayAndEveryRuleOfANotice() throws IOException {
        assertThat(DayKind.values()).allMatch(kind -> CHINESE.containsKey("calendar.dayKind." + kind.name()));
        Matcher rules = Pattern.compile("violation\\(\"(\\w+)\"")
                .matcher(Files.readString(Path.of("src/main/java/org/stationportal/calendar/HolidayYear.java")));
        assertThat(rules.results().map(rule -> "calendar.rule." + rule.group(1)))
                .hasSize(11)
                .allMatch(CHINESE::containsKey);
    }
}
