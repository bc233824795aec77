package org.stationportal.plans;

import java.util.List;
import java.util.Optional;

/** What was collected in one area; the result is empty while it is not done. */
public record CollectedTariff(
        String areaNo,
        String areaName,
        String manager,
        ItemState state,
        Optional<Result> result,
        String remark,
        List<TariffDoubt> doubts) {}
