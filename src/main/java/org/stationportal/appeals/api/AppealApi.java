package org.stationportal.appeals.api;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.appeals.AppealFilter;
import org.stationportal.appeals.AppealId;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.appeals.Appeals;
import org.stationportal.base.Page;

/** Appeals for other systems: read within the reader's reach, never written. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/appeals")
class AppealApi {

    private final Appeals appeals;

    AppealApi(Appeals appeals) {
        this.appeals = appeals;
    }

    /** What is pending first, by its deadline; pages count from 0, at most 500 rows. */
    @GetMapping
    Page<AppealAnswer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page<AppealSummary> found = appeals.page(AppealFilter.ALL, page, size);
        return new Page<>(found.rows().stream().map(AppealAnswer::of).toList(), found.total());
    }

    @GetMapping("/{id}")
    AppealAnswer get(@PathVariable long id) {
        return appeals.find(new AppealId(id))
                .map(AppealAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
