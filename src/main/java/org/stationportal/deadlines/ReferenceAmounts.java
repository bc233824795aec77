package org.stationportal.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Takes reference values 参考值 for amounts that are unset: an act of its own, whose amounts stay marked until confirmed. */
@Service
@Transactional
@PreAuthorize(ClauseChanges.DECIDERS)
public class ReferenceAmounts {

    private final JdbcClient jdbc;
    private final ClauseVersions rows;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReferenceAmounts(JdbcClient jdbc, ClauseVersions rows, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What could be taken: the reference values of all categories that are unset in the latest version of their clause. */
    @Transactional(readOnly = true)
    public List<ReferenceAmount> missing() {
        return jdbc.sql("""
                select c.clause_code, c.category, c.reference_amount
                from clause_category c
                join clause l on l.code = c.clause_code
                join clause_version v on v.clause_code = c.clause_code and v.station_id = :station
                    and v.effective_from = (select max(e.effective_from) from clause_version e
                        where e.station_id = v.station_id and e.clause_code = v.clause_code)
                join clause_amount a on a.version_id = v.id and a.category = c.category
                where a.amount is null order by l.position, c.category""")
                .param("station", currentUser.get().station().value())
                .query((rs, i) -> new ReferenceAmount(
                        rs.getString("clause_code"), rs.getString("category"), rs.getBigDecimal("reference_amount")))
                .list();
    }

    /**
     * Makes a version of each clause with these values from a day on (inclusive), today at the earliest: all of them, or
     * none when one of them is no longer unset. Gives the number of versions.
     */
    public int take(List<ReferenceAmount> shown, LocalDate effectiveFrom) {
        if (shown.isEmpty()) {
            throw RuleViolation.of("deadlines.error.nothingChanged");
        }
        if (effectiveFrom.isBefore(LocalDate.now(clock.withZone(PortalTime.ZONE)))) {
            throw RuleViolation.at("effectiveFrom", "deadlines.error.effectiveInPast");
        }
        if (!new HashSet<>(missing()).containsAll(shown)) {
            throw ClauseVersions.stale();
        }
        // in one order, so that two who do this at once do not wait for each other
        Map<String, List<ReferenceAmount>> byClause = shown.stream()
                .collect(Collectors.groupingBy(ReferenceAmount::clauseCode, TreeMap::new, Collectors.toList()));
        byClause.forEach((code, values) -> take(code, values, effectiveFrom));
        return byClause.size();
    }

    private void take(String code, List<ReferenceAmount> values, LocalDate effectiveFrom) {
        SignedIn user = currentUser.get();
        ClauseVersion latest = rows.latest(user.station(), code).orElseThrow(ClauseVersions::stale);
        if (!latest.effectiveFrom().isBefore(effectiveFrom)) {
            throw RuleViolation.at(
                    "effectiveFrom",
                    "deadlines.error.versionThere",
                    latest.effectiveFrom().toString(),
                    latest.code());
        }
        var amounts = new HashMap<>(latest.amounts());
        var reference = new HashSet<>(latest.reference());
        values.forEach(value -> {
            if (latest.amount(value.category()).isPresent()) {
                throw ClauseVersions.stale();
            }
            amounts.put(value.category(), Optional.of(value.amount()));
            reference.add(value.category());
        });
        rows.addAfter(latest, user.station(), effectiveFrom, user.name(), null, latest.figures(), amounts, reference);
    }
}
