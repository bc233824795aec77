package org.stationportal.losses;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;

/** Takes in a month's energies, typed, from a sheet or sent: all of them or none. What looks odd is asked back. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('LINE_LOSS_SPECIALIST', 'OPERATIONS_SPECIALIST', 'ADMINISTRATOR', 'INTEGRATION')")
public class Energies {

    private final EnergyRows rows;
    private final ThresholdReader thresholds;
    private final Publications publications;
    private final Duties duties;
    private final CurrentUser currentUser;
    private final Clock clock;

    Energies(
            EnergyRows rows,
            ThresholdReader thresholds,
            Publications publications,
            Duties duties,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.thresholds = thresholds;
        this.publications = publications;
        this.duties = duties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What a sheet would enter, and what is wrong in it; nothing is written. */
    @Transactional(readOnly = true)
    public EnergyPreview preview(YearMonth month, Path file) {
        notInFuture(month);
        EnergySheet sheet = EnergySheet.read(file, month);
        return preview(month, sheet.lines(), sheet.problems());
    }

    /** What typed lines would enter, and what is wrong with them; nothing is written. */
    @Transactional(readOnly = true)
    public EnergyPreview preview(YearMonth month, List<EnergyLine> lines) {
        notInFuture(month);
        return preview(month, lines, List.of());
    }

    /**
     * Writes the lines. What is wrong is refused at its row ({@code rows[7].supplied}); what looks odd is refused until
     * it is confirmed. Once the month is known a change takes a reason, and the analyses that are owed follow it.
     *
     * @return how many places changed
     */
    public int enter(EnterEnergies command) {
        notInFuture(command.month());
        StationId station = currentUser.get().station();
        Instant now = clock.instant();
        // nobody says that the month is known while its figures change
        publications.lock(station, command.month());
        EnergyCheck check = check(station, command.month(), command.lines(), List.of());
        refuse(check.problems(), command.confirmed());
        boolean known = publications.of(station, command.month()).isPresent();
        if (known && check.corrections() > 0 && command.reason().length() < 2) {
            throw RuleViolation.at("reason", "losses.error.reason", check.corrections());
        }
        rows.write(currentUser.get(), command.month(), check.changes(), known ? command.reason() : null, now);
        if (known) {
            duties.follow(station, command.month(), command.reason(), now);
        }
        return check.changes().size();
    }

    private EnergyPreview preview(YearMonth month, List<EnergyLine> lines, List<EnergyProblem> unreadable) {
        StationId station = currentUser.get().station();
        EnergyCheck check = check(station, month, lines, unreadable);
        boolean known = publications.of(station, month).isPresent();
        return new EnergyPreview(month, check.checked(), check.problems(), known ? check.corrections() : 0);
    }

    private EnergyCheck check(
            StationId station, YearMonth month, List<EnergyLine> lines, List<EnergyProblem> unreadable) {
        Map<PlaceKind, Map<String, EnergyRows.Known>> places = Stream.of(PlaceKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> rows.places(station, kind),
                        (one, same) -> one,
                        () -> new EnumMap<>(PlaceKind.class)));
        return new EnergyCheck(
                        places,
                        rows.of(station, month.minusMonths(1)),
                        rows.of(station, month),
                        thresholds.of(station, month),
                        thresholds.ofAreas(station, month))
                .look(lines, unreadable);
    }

    private static void refuse(List<EnergyProblem> problems, boolean confirmed) {
        problems.stream()
                .filter(problem -> !problem.question() || !confirmed)
                .findFirst()
                .ifPresent(problem -> {
                    throw RuleViolation.at(
                            "rows[" + problem.row() + "]."
                                    + problem.column().name().toLowerCase(java.util.Locale.ROOT),
                            problem.key(),
                            problem.arguments().toArray());
                });
    }

    private void notInFuture(YearMonth month) {
        if (month.isAfter(YearMonth.from(LocalDate.ofInstant(clock.instant(), PortalTime.ZONE)))) {
            throw RuleViolation.at("month", "losses.error.future");
        }
    }
}
