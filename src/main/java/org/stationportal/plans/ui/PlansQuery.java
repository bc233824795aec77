package org.stationportal.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanKind;

/** What the page of plans shows, as it stands in its address: so the way back leads to the same. */
record PlansQuery(YearMonth month, Optional<PlanKind> kind, boolean mine, Look look) {

    /** How the plans are laid out. */
    enum Look {
        LIST,
        BOARD,
        MONTH
    }

    /** What the address says; what it does not, or says wrongly, is as in {@code usual}. */
    static PlansQuery of(QueryParameters parameters, PlansQuery usual) {
        return new PlansQuery(
                parameters
                        .getSingleParameter("month")
                        .flatMap(PlansQuery::month)
                        .orElse(usual.month()),
                parameters.getSingleParameter("kind").flatMap(name -> constant(PlanKind.values(), name)),
                parameters.getSingleParameter("mine").map(Boolean::parseBoolean).orElse(usual.mine()),
                parameters
                        .getSingleParameter("look")
                        .flatMap(name -> constant(Look.values(), name))
                        .orElse(usual.look()));
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("month", month.toString());
        kind.ifPresent(each -> all.put("kind", each.name()));
        all.put("mine", String.valueOf(mine));
        all.put("look", look.name());
        return QueryParameters.simple(all);
    }

    PlanFilter filter() {
        return new PlanFilter(month.atDay(1), kind, mine);
    }

    PlansQuery in(YearMonth other) {
        return new PlansQuery(other, kind, mine, look);
    }

    PlansQuery of(Optional<PlanKind> other) {
        return new PlansQuery(month, other, mine, look);
    }

    PlansQuery mine(boolean only) {
        return new PlansQuery(month, kind, only, look);
    }

    PlansQuery as(Look other) {
        return new PlansQuery(month, kind, mine, other);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
