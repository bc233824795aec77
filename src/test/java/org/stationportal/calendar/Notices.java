package org.stationportal.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The notices that come with the portal, and the calendar made of them. */
public final class Notices {

    public static final YearCalendar CALENDAR =
            new YearCalendar(Stream.of(2024, 2025, 2026).map(Notices::of).toList());

    private Notices() {}

    static PublishedYear of(int year) {
        return raw(year).checked();
    }

    static HolidayYear raw(int year) {
        try (InputStream json = Notices.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(json), HolidayYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
