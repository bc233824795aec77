package org.stationportal.summaries.api;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.base.Page;
import org.stationportal.summaries.Summaries;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryRow;
import org.stationportal.summaries.Week;

/** Weekly summaries for programs, within what the account may see; a program sees what was submitted, and no draft. */
@RestController
@RequestMapping("/api/v1/weekly-summaries")
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
class SummaryApi {

    private final Summaries summaries;

    SummaryApi(Summaries summaries) {
        this.summaries = summaries;
    }

    /** Of the week named by its Monday; who has not submitted comes first, pages count from 0. */
    @GetMapping
    Page<SummaryLine> list(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page<SummaryRow> found = summaries.ofWeek(new Week(week), page, size);
        return new Page<>(found.rows().stream().map(SummaryLine::of).toList(), found.total());
    }

    /** The latest revision, or the person's own as he is writing it; 404 when the account may not see it. */
    @GetMapping("/{id}")
    SummaryAnswer one(@PathVariable long id) {
        return summaries
                .find(new SummaryId(id))
                .map(SummaryAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
