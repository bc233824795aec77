package org.stationportal.plans;

import java.util.Optional;
import org.stationportal.customers.AreaId;
import org.stationportal.organization.EmployeeId;

/**
 * Which items of a plan a list shows; what is empty restricts nothing.
 *
 * @param section the reading section 抄表段 of the customer, or of a customer of the area
 */
public record ItemFilter(
        Optional<ItemState> state, Optional<AreaId> area, Optional<EmployeeId> assignee, Optional<String> section) {

    public static final ItemFilter ALL =
            new ItemFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static ItemFilter in(ItemState state) {
        return new ItemFilter(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
