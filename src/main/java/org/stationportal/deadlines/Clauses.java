package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.StationId;

/** The clauses and the versions of their figures; a change is a new version with a date of effect, never an edit. */
@Service
@Transactional(readOnly = true)
public class Clauses {

    private final JdbcClient jdbc;
    private final ClauseVersions rows;
    /** A version is never changed, so it need not be read twice. */
    private final Map<Long, ClauseVersion> versionsById = new ConcurrentHashMap<>();

    Clauses(JdbcClient jdbc, ClauseVersions rows) {
        this.jdbc = jdbc;
        this.rows = rows;
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
        return rows.where("v.id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(Rules::unknown);
    }

    /** All versions, the latest day of effect first. */
    public List<ClauseVersion> versions(StationId station, String code) {
        return rows.where(
                "v.station_id = :station and v.clause_code = :code", Map.of("station", station.value(), "code", code));
    }

    /** All versions of all clauses by code, the latest day of effect first. */
    public Map<String, List<ClauseVersion>> versions(StationId station) {
        return rows.where("v.station_id = :station", Map.of("station", station.value())).stream()
                .collect(Collectors.groupingBy(ClauseVersion::code));
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
            Set<String> reference = withReferenceAmounts ? amounts.keySet() : Set.of();
            rows.addFirst(station, clause.code(), from, by, figures, amounts, reference);
        }
    }
}
