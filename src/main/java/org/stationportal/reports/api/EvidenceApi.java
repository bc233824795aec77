package org.stationportal.reports.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.assessment.EntryId;
import org.stationportal.reports.EntryPapers;
import org.stationportal.reports.Paper;

/** The evidence pack of an entry for other systems, with the rights of the screens. */
@RestController
@RequestMapping("/api/v1/ledger")
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
class EvidenceApi {

    private final EntryPapers papers;

    EvidenceApi(EntryPapers papers) {
        this.papers = papers;
    }

    /** A .zip as docs/evidence-pack.md describes it. */
    @GetMapping("/{entry}/evidence")
    ResponseEntity<byte[]> evidence(@PathVariable long entry) {
        Paper pack = papers.pack(new EntryId(entry));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, pack.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pack.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pack.bytes());
    }
}
