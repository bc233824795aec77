package org.stationportal.customers.imports.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.stationportal.base.IdempotentRequests;
import org.stationportal.base.Sha256;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportChoice;
import org.stationportal.customers.imports.ImportDetails;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportState;
import org.stationportal.customers.imports.ImportSummary;
import org.stationportal.customers.imports.Problem;
import org.stationportal.customers.imports.ProblemCount;
import org.stationportal.customers.imports.Written;

/** Imports for programs: a file, its progress, and the rows that were rejected. The same file twice changes nothing. */
@RestController
@PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'ADMINISTRATOR')")
@RequestMapping("/api/v1/customer-imports")
class CustomerImportApi {

    private static final String PATH = "/api/v1/customer-imports/";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CustomerImports imports;
    private final IdempotentRequests requests;

    CustomerImportApi(CustomerImports imports, IdempotentRequests requests) {
        this.imports = imports;
        this.requests = requests;
    }

    /**
     * 202: the columns are taken as they were confirmed for such a file, or guessed; the rows are checked in the background. A
     * repeat with the same key and the same file gets the same answer.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> upload(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestParam MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "-");
        return requests.once(key, PATH, new Upload(name, hash(file)), () -> {
            ImportId id = keep(name, file);
            imports.check(id, new HashMap<>(imports.get(id).mapping()));
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + id.value()))
                    .body(get(id.value()));
        });
    }

    /** 202 when the checked rows are being written: {@code GOOD_ROWS_ONLY} or {@code ALL_OR_NOTHING}. */
    @PostMapping("/{id}/start")
    ResponseEntity<String> start(
            @PathVariable long id,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestParam ImportChoice choice) {
        return requests.once(key, PATH + id + "/start", choice, () -> {
            imports.start(find(id).summary().id(), choice);
            return ResponseEntity.accepted().body(get(id));
        });
    }

    /** How far it is; when it is checked what is wrong by kind, when it is done what became of it. */
    @GetMapping("/{id}")
    ImportAnswer get(@PathVariable long id) {
        ImportDetails details = find(id);
        return ImportAnswer.of(details.summary(), imports.problemCounts(new ImportId(id)));
    }

    @GetMapping("/{id}/rejected-rows")
    ResponseEntity<StreamingResponseBody> rejected(@PathVariable long id, Locale locale) {
        find(id);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"rejected-" + id + ".xlsx\"")
                .body(out -> imports.rejectedRows(new ImportId(id), out, locale));
    }

    private ImportId keep(String name, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return imports.upload(name, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return Sha256.of(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ImportDetails find(long id) {
        return imports.find(new ImportId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** By what a repeated request is known. */
    private record Upload(String fileName, String hash) {}

    /** An import as programs read it. */
    record ImportAnswer(
            long id,
            String fileName,
            ImportState state,
            @Nullable ImportChoice choice,
            int rows,
            int done,
            int badRows,
            Written written,
            java.util.List<Kind> problems,
            @Nullable String incident) {

        static ImportAnswer of(ImportSummary summary, java.util.List<ProblemCount> problems) {
            return new ImportAnswer(
                    summary.id().value(),
                    summary.fileName(),
                    summary.state(),
                    summary.choice().orElse(null),
                    summary.total(),
                    summary.done(),
                    summary.bad(),
                    summary.written(),
                    problems.stream().map(Kind::of).toList(),
                    summary.incident().orElse(null));
        }
    }

    /** A kind of problem with its first row. */
    record Kind(String field, String key, int number, int firstRow, String value) {

        static Kind of(ProblemCount count) {
            Problem first = count.first();
            return new Kind(first.field().name(), first.key(), count.number(), first.row(), first.value());
        }
    }
}
