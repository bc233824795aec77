package org.stationportal.customers.api;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.customers.Customers;
import org.stationportal.customers.standard.Completeness;
import org.stationportal.customers.standard.CustomerFiles;

/** Customer files for other systems: masked, with the documents, the meters and what is missing (clause 1.1). */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/customers")
class CustomerApi {

    private final Customers customers;
    private final CustomerFiles files;
    private final Completeness completeness;

    CustomerApi(Customers customers, CustomerFiles files, Completeness completeness) {
        this.customers = customers;
        this.files = files;
        this.completeness = completeness;
    }

    /** The file of a customer of the reader's station; the identity number only by its ends. */
    @GetMapping("/{no}")
    CustomerAnswer get(@PathVariable String no) {
        return customers
                .findByNo(no)
                .map(file -> CustomerAnswer.of(file, files.documents(file.id()), completeness.of(file.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
