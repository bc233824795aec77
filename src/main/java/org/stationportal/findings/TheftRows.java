package org.stationportal.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Reports of theft and what was decided about each: rows that are only added, read within what the reader may see. */
@Component
class TheftRows {

    private static final String FROM = " from theft_report t left join theft_decision d on d.report_id = t.id where ";

    private final JdbcClient jdbc;
    private final Employees employees;

    TheftRows(JdbcClient jdbc, Employees employees) {
        this.jdbc = jdbc;
        this.employees = employees;
    }

    TheftId add(ReportTheft command, Subject about, EmployeeSummary finder, SignedIn by, Instant now) {
        jdbc.sql("insert into theft_report (station_id, team_id, finder_id, about_type, about_id, about_title,"
                        + " about_path, found_on, facts, reported_by, reported_by_name, reported_at) values (:station,"
                        + " :team, :finder, :type, :about, :title, :path, :found, :facts, :by, :name, :now)")
                .param("station", finder.station().value())
                .param("team", finder.team().orElseThrow().value())
                .param("finder", finder.id().value())
                .param("type", about.type())
                .param("about", about.id())
                .param("title", about.title())
                .param("path", about.path())
                .param("found", command.foundOn())
                .param("facts", command.facts())
                .param("by", by.person().value())
                .param("name", by.name())
                .param("now", SqlTime.param(now))
                .update();
        return new TheftId(jdbc.sql("select last_insert_id()").query(Long.class).single());
    }

    void decide(TheftId id, Optional<FindingId> finding, String words, SignedIn by, Instant now) {
        jdbc.sql("insert into theft_decision (report_id, verified, words, decided_by, decided_by_name, decided_at,"
                        + " finding_id) values (:report, :verified, :words, :by, :name, :now, :finding)")
                .param("report", id.value())
                .param("verified", finding.isPresent())
                .param("words", words)
                .param("by", by.person().value())
                .param("name", by.name())
                .param("now", SqlTime.param(now))
                .param("finding", finding.map(FindingId::value).orElse(null))
                .update();
    }

    /** Makes a second decision at the same time wait, so that it sees the first. */
    void lock(TheftId id) {
        jdbc.sql("select id from theft_report where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** Whether the same find is reported already, and neither refused nor dropped after an objection. */
    boolean stands(Subject about, LocalDate foundOn) {
        return jdbc.sql("select count(*) from theft_report t left join theft_decision d on d.report_id = t.id"
                                + " left join finding f on f.id = d.finding_id where t.about_type = :type"
                                + " and t.about_id = :about and t.found_on = :found"
                                + " and (d.report_id is null or d.verified and f.state <> 'DROPPED')")
                        .param("type", about.type())
                        .param("about", about.id())
                        .param("found", foundOn)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<TheftSummary> find(SignedIn reader, TheftId id) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and t.id = :id";
        parameters.put("id", id.value());
        return read(where, parameters).stream().findFirst();
    }

    Optional<TheftSummary> of(SignedIn reader, FindingId finding) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and d.finding_id = :finding";
        parameters.put("finding", finding.value());
        return read(where, parameters).stream().findFirst();
    }

    /** What the reader may see, what waits to be verified first, then the latest. */
    Page<TheftSummary> page(SignedIn reader, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters);
        String order = " order by d.report_id is not null, t.reported_at desc, t.id desc limit " + size + " offset "
                + (long) page * size;
        return new Page<>(read(where + order, parameters), count(where, parameters));
    }

    /** How many wait to be verified by the reader. */
    long waiting(SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and d.report_id is null and :self not in (t.finder_id,"
                + " t.reported_by)" + Directing.of(reader, "t.team_id", parameters);
        parameters.put("self", reader.person().value());
        return count(where, parameters);
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        String station = "t.station_id = :station";
        if (reader.reach() == Post.Reach.STATION) {
            return station;
        }
        parameters.put("self", reader.person().value());
        String own = "t.finder_id = :self or t.reported_by = :self";
        if (reader.reach() == Post.Reach.OWN) {
            return station + " and (" + own + ")";
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return station + " and (" + own + " or t.team_id in (:teams))";
    }

    private List<TheftSummary> read(String where, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select t.*, d.words, d.decided_by_name, d.decided_at, d.finding_id" + FROM + where)
                .params(parameters)
                .query((rs, i) -> row(rs))
                .list();
        var people = employees.byId(rows.stream().map(Row::finder).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.summary(Objects.requireNonNull(people.get(row.finder()))))
                .toList();
    }

    private static Row row(ResultSet rs) throws SQLException {
        Optional<Instant> decidedAt = SqlTime.optionalInstant(rs, "decided_at");
        String words = rs.getString("words");
        String by = rs.getString("decided_by_name");
        Optional<FindingId> finding =
                Optional.ofNullable(rs.getObject("finding_id", Long.class)).map(FindingId::new);
        return new Row(
                new TheftId(rs.getLong("id")),
                new TeamId(rs.getLong("team_id")),
                new EmployeeId(rs.getLong("finder_id")),
                new Subject(
                        rs.getString("about_type"),
                        rs.getString("about_id"),
                        rs.getString("about_title"),
                        rs.getString("about_path")),
                rs.getObject("found_on", LocalDate.class),
                rs.getString("facts"),
                new EmployeeId(rs.getLong("reported_by")),
                rs.getString("reported_by_name"),
                SqlTime.instant(rs, "reported_at"),
                decidedAt.map(at -> new TheftSummary.Decision(words, by, at, finding)));
    }

    private record Row(
            TheftId id,
            TeamId team,
            EmployeeId finder,
            Subject about,
            LocalDate foundOn,
            String facts,
            EmployeeId reporter,
            String reportedBy,
            Instant reportedAt,
            Optional<TheftSummary.Decision> decision) {

        TheftSummary summary(EmployeeSummary person) {
            return new TheftSummary(
                    id, team, person, about, foundOn, facts, reporter, reportedBy, reportedAt, decision);
        }
    }
}
