package org.stationportal.reminders.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.base.Page;
import org.stationportal.base.Texts;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.reminders.Notices;

/** Obligations for programs, within what the account may see: lists, and one with its history, reasons and notices. */
@RestController
@RequestMapping("/api/v1/obligations")
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
class ObligationsApi {

    private final Obligations obligations;
    private final Notices notices;
    private final Employees employees;
    private final Texts texts;

    ObligationsApi(Obligations obligations, Notices notices, Employees employees, Texts texts) {
        this.obligations = obligations;
        this.notices = notices;
        this.employees = employees;
        this.texts = texts;
    }

    /** By due instant; {@code responsible} is an employee number, {@code dueBefore} exclusive, pages count from 0. */
    @GetMapping
    Page<ObligationRow> list(
            @RequestParam(defaultValue = "") Set<ObligationStatus> status,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Optional<EmployeeSummary> person = Optional.ofNullable(responsible).flatMap(employees::findByNo);
        if (responsible != null && person.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        var filter = new ObligationFilter(
                status, person.map(EmployeeSummary::id).orElse(null), clause, dueBefore, null, null);
        Page<ObligationSummary> found = obligations.page(filter, page, size);
        return new Page<>(found.rows().stream().map(ObligationRow::of).toList(), found.total());
    }

    /** 404 when there is none or the account may not see it. */
    @GetMapping("/{id}")
    ObligationFile one(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh") String language) {
        ObligationSummary obligation = obligations
                .find(new ObligationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(obligation, language.startsWith("en") ? Texts.ENGLISH : Texts.CHINESE);
    }

    private ObligationFile file(ObligationSummary obligation, Locale locale) {
        var words = new DeadlineWords((key, arguments) -> texts.getTranslation(key, locale, arguments), locale);
        Optional<DeadlineExplanation> explained = obligations.explain(obligation);
        return new ObligationFile(
                ObligationRow.of(obligation),
                obligations.history(obligation.id()).stream()
                        .map(ObligationFile.Event::of)
                        .toList(),
                explained
                        .map(why -> Stream.concat(Stream.of(words.sentence(why)), words.remarks(why).stream())
                                .toList())
                        .orElse(List.of()),
                explained
                        .map(why -> why.days().stream()
                                .map(day -> ObligationFile.Day.of(day, words.why(why, day)))
                                .toList())
                        .orElse(List.of()),
                obligations.holdings(obligation.id()).stream()
                        .map(ObligationFile.Held::of)
                        .toList(),
                notices.of(obligation.id()).stream().map(NoticeState::of).toList());
    }
}
