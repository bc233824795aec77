package org.stationportal.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.organization.CurrentUser;

/** Finds what was taken in by its number, the last digits of it, or by what it is about; only what the reader may see. */
@Component
class DocumentSearch {

    /** So many customers or meters that the text finds are looked at. */
    static final int NEIGHBOURS = 50;

    private static final int SHORTEST_END = 3;
    // every number begins with the year, so less than a month's beginning tells nothing
    private static final int DATE = 6;

    private final JdbcClient jdbc;
    private final Visible visible;
    private final CurrentUser currentUser;

    DocumentSearch(JdbcClient jdbc, Visible visible, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.currentUser = currentUser;
    }

    /** The table of a kind of document, with the columns of its number and of what it is about. */
    record Kind(String table, String no, String about, String prefix, String subjectType, Set<String> people) {}

    record Row(String no, long about) {}

    /** What begins or ends with the number first, then the latest. */
    @Transactional(readOnly = true)
    List<Row> find(Kind kind, String text, List<Long> about, int limit) {
        String number = text.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        boolean digits = number.matches("[0-9]+");
        boolean begins = digits ? number.length() >= DATE : number.matches("[A-Z]{2}[0-9]{6,18}");
        boolean ends = digits && number.length() >= SHORTEST_END;
        boolean byNumber = begins || ends;
        if (!byNumber && about.isEmpty()) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        String seen =
                visible.condition(currentUser.get(), kind.subjectType(), "d", kind.people(), kind.no(), parameters);
        var is = new StringJoiner(" or ", "(", ")").setEmptyValue("false");
        if (begins) {
            is.add("d." + kind.no() + " like :begun");
            parameters.put("begun", (digits ? kind.prefix() : "") + number + "%");
        }
        if (ends) {
            is.add("d.no_tail like :ended");
            parameters.put("ended", new StringBuilder(number).reverse() + "%");
        }
        String numbered = is.toString();
        String which = numbered;
        if (!about.isEmpty()) {
            which += " or d." + kind.about() + " in (:about)";
            parameters.put("about", about);
        }
        return jdbc.sql(
                        "select d.%s, d.%s, %s as numbered from %s d where (%s) and (%s) order by numbered desc, d.id desc limit %d"
                                .formatted(kind.no(), kind.about(), numbered, kind.table(), which, seen, limit))
                .params(parameters)
                .query((rs, i) -> new Row(rs.getString(1), rs.getLong(2)))
                .list();
    }
}
