package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationportal.losses.AbnormalLoss;
import org.stationportal.losses.Losses;
import org.stationportal.losses.PlaceKind;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * The areas and lines with a high or negative loss in the latest month that is known: each specialist inspects as many as
 * the clause asks (2.4b), whichever he chooses.
 */
@Component
@Order(9)
class LossInspections implements PlanSource {

    private static final String AREA = """
            select :plan, 'AREA', a.id, a.area_no, a.name, a.id, :why, null, null from transformer_area a where a.id = :place""";
    private static final String LINE = """
            select :plan, 'FEEDER', f.id, f.no, f.name, null, :why, null, null from feeder f where f.id = :place""";

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final Losses losses;
    private final Clock clock;

    LossInspections(Making making, PlanRows rows, Roles roles, Losses losses, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.losses = losses;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        List<AbnormalLoss> abnormal =
                losses.abnormal(station, YearMonth.from(month).minusMonths(1));
        for (EmployeeSummary specialist : roles.of(station, Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST)) {
            making.make(
                    new NewPlan(
                            PlanKind.LOSS_INSPECTION,
                            month,
                            String.valueOf(specialist.id().value()),
                            specialist.name(),
                            List.of(specialist),
                            OptionalLong.empty(),
                            clock.instant()),
                    plan -> abnormal.stream().mapToInt(loss -> fill(plan, loss)).sum());
        }
    }

    private int fill(PlanId plan, AbnormalLoss loss) {
        return rows.fill(
                loss.place().kind() == PlaceKind.AREA ? AREA : LINE,
                Map.of(
                        "plan", plan.value(),
                        "place", loss.place().id(),
                        "why", loss.rate().toPlainString() + " %"));
    }
}
