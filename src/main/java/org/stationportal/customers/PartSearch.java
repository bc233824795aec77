package org.stationportal.customers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** Finds places and longer names by any part of them, in an index of their ends that the database keeps (V159). */
@Component
class PartSearch {

    static final String NAME = "N";
    static final String PLACE = "P";

    /** What nobody is called and where nobody lives any more may stand first. */
    static final int SPARE = 50;

    private static final int KEPT = 8;

    private final JdbcClient jdbc;

    PartSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> containing(StationId station, String kind, String text, int most) {
        return words(station, kind, "part like :part", head(text) + "%", "%" + text + "%", most);
    }

    List<String> endingWith(StationId station, String kind, String text, int most) {
        return words(station, kind, "part = :part", head(text), "%" + text, most);
    }

    private List<String> words(StationId station, String kind, String condition, String part, String word, int most) {
        return jdbc.sql("select distinct word from customer_part where station_id = :station and kind = :kind and "
                        + condition + " and word like :word limit " + most)
                .param("station", station.value())
                .param("kind", kind)
                .param("part", part)
                .param("word", word)
                .query(String.class)
                .list();
    }

    private static String head(String text) {
        return text.codePointCount(0, text.length()) <= KEPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, KEPT));
    }
}
