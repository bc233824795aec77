package org.stationportal.assessment.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.organization.EmployeeId;

/** What the side panel of the month shows, as the address says it: a person, a clause, unset amounts, or one entry. */
record MonthSelection(
        @Nullable EmployeeId person,
        @Nullable String clause,
        boolean unset,
        @Nullable EntryId entry) {

    static final MonthSelection NOTHING = new MonthSelection(null, null, false, null);

    MonthSelection(EmployeeId person, @Nullable String clause) {
        this(person, clause, false, null);
    }

    static Optional<MonthSelection> of(QueryParameters query) {
        Optional<String> unset = query.getSingleParameter("unset");
        var selection = new MonthSelection(
                number(query, "person").map(EmployeeId::new).orElse(null),
                unset.or(() -> query.getSingleParameter("clause")).orElse(null),
                unset.isPresent(),
                number(query, "entry").map(EntryId::new).orElse(null));
        return Optional.of(selection).filter(found -> !found.isNothing());
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    MonthSelection with(@Nullable EntryId shown) {
        return new MonthSelection(person, clause, unset, shown);
    }

    LedgerFilter filter(YearMonth month) {
        var filter = LedgerFilter.of(month);
        if (person != null) {
            filter = filter.employee(person);
        }
        if (clause != null) {
            filter = filter.clause(clause);
        }
        return unset ? filter.unset() : filter;
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (person != null) {
            parameters.put("person", Long.toString(person.value()));
        }
        if (clause != null) {
            parameters.put(unset ? "unset" : "clause", clause);
        }
        if (entry != null) {
            parameters.put("entry", Long.toString(entry.value()));
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
