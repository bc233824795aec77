package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;

/** The clauses and the versions of their figures; a change is a new version with a date of effect, never an edit. */
@Service
@Transactional(readOnly = true)
public class Clauses {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("100000");

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    /** A version is never changed, so it need not be read twice. */
    private final Map<Long, ClauseVersion> versionsById = new ConcurrentHashMap<>();

    Clauses(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** All clauses in the order of the document, with the words of the language. */
    public List<Clause> all(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return jdbc.sql("select code, kind, title_%1$s as title, text_%1$s as text from clause order by position"
                        .formatted(language))
                .query((rs, i) -> new Clause(
                        rs.getString("code"),
                        Clause.Kind.valueOf(rs.getString("kind")),
                        rs.getString("title"),
                        rs.getString("text")))
                .list();
    }

    public Clause get(String code, Locale locale) {
        return all(locale).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(Rules::unknown);
    }

    /** The version whose day of effect is the latest on or before the day. */
    public ClauseVersion inForce(StationId station, String code, LocalDate day) {
        return versions(station, code).stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("deadlines.error.noClauseVersion", code, day.toString()));
    }

    public ClauseVersion version(long id) {
        return versionsById.computeIfAbsent(id, this::readVersion);
    }

    private ClauseVersion readVersion(long id) {
        return read("where v.id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(Rules::unknown);
    }

    /** All versions, the latest day of effect first. */
    public List<ClauseVersion> versions(StationId station, String code) {
        return read(
                "where v.station_id = :station and v.clause_code = :code order by v.effective_from desc",
                Map.of("station", station.value(), "code", code));
    }

    /** Adds a version from a day on (inclusive), today at the earliest: what is past keeps its figures. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public long change(
            String code,
            LocalDate effectiveFrom,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts) {
        var user = currentUser.get();
        if (effectiveFrom.isBefore(LocalDate.now(clock.withZone(PortalTime.ZONE)))) {
            throw RuleViolation.at("effectiveFrom", "deadlines.error.effectiveInPast");
        }
        ClauseVersion latest =
                versions(user.station(), code).stream().findFirst().orElseThrow(Rules::unknown);
        if (!latest.effectiveFrom().isBefore(effectiveFrom)) {
            throw RuleViolation.at(
                    "effectiveFrom",
                    "deadlines.error.versionThere",
                    latest.effectiveFrom().toString());
        }
        Figures.check(figures);
        Grace.of(figures);
        amounts.forEach((category, amount) -> {
            if (amount.filter(a -> a.signum() < 0 || a.compareTo(LARGEST_AMOUNT) > 0 || a.scale() > 2)
                    .isPresent()) {
                throw RuleViolation.at(category, "deadlines.error.amount");
            }
        });
        return insert(user.station(), code, effectiveFrom, user.name(), figures, amounts);
    }

    /**
     * Gives a new station its first versions: the default figures, and the amounts unset or, on request, the
     * reference values that the station still has to confirm.
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void giveFirstVersions(StationId station, LocalDate from, boolean withReferenceAmounts, String by) {
        for (Clause clause : all(Locale.CHINESE)) {
            var figures = new HashMap<String, Integer>();
            jdbc.sql("select name, figure from clause_default_figure where clause_code = :code")
                    .param("code", clause.code())
                    .query(rs -> {
                        figures.put(rs.getString(1), rs.getInt(2));
                    });
            var amounts = new HashMap<String, Optional<BigDecimal>>();
            jdbc.sql("select category, reference_amount from clause_category where clause_code = :code")
                    .param("code", clause.code())
                    .query(rs -> {
                        amounts.put(
                                rs.getString(1),
                                withReferenceAmounts ? Optional.of(rs.getBigDecimal(2)) : Optional.empty());
                    });
            insert(station, clause.code(), from, by, figures, amounts);
        }
    }

    private long insert(
            StationId station,
            String code,
            LocalDate from,
            String by,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts) {
        jdbc.sql("""
                insert into clause_version (station_id, clause_code, effective_from, changed_by, changed_at)
                values (:station, :code, :from, :by, :now)""")
                .param("station", station.value())
                .param("code", code)
                .param("from", from)
                .param("by", by)
                .param("now", SqlTime.param(clock.instant()))
                .update();
        long id = jdbc.sql("select last_insert_id()").query(Long.class).single();
        figures.forEach((name, figure) -> jdbc.sql(
                        "insert into clause_figure (version_id, name, figure) values (:id, :name, :figure)")
                .param("id", id)
                .param("name", name)
                .param("figure", figure)
                .update());
        amounts.forEach((category, amount) -> jdbc.sql(
                        "insert into clause_amount (version_id, category, amount) values (:id, :category, :amount)")
                .param("id", id)
                .param("category", category)
                .param("amount", amount.orElse(null))
                .update());
        return id;
    }

    private List<ClauseVersion> read(String where, Map<String, Object> parameters) {
        return jdbc.sql("select v.* from clause_version v " + where)
                .params(parameters)
                .query((rs, i) -> version(rs))
                .list();
    }

    private ClauseVersion version(ResultSet rs) throws SQLException {
        long id = rs.getLong("id");
        var figures = new HashMap<String, Integer>();
        jdbc.sql("select name, figure from clause_figure where version_id = :id")
                .param("id", id)
                .query(row -> {
                    figures.put(row.getString(1), row.getInt(2));
                });
        var amounts = new HashMap<String, Optional<BigDecimal>>();
        jdbc.sql("select category, amount from clause_amount where version_id = :id")
                .param("id", id)
                .query(row -> {
                    amounts.put(row.getString(1), Optional.ofNullable(row.getBigDecimal(2)));
                });
        return new ClauseVersion(
                id,
                rs.getString("clause_code"),
                rs.getObject("effective_from", LocalDate.class),
                figures,
                amounts,
                rs.getString("changed_by"),
                SqlTime.instant(rs, "changed_at"));
    }
}
