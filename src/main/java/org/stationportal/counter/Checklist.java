package org.stationportal.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.FileDocument;
import org.stationportal.customers.standard.FileStandard;
import org.stationportal.customers.standard.PromiseDocuments;

/**
 * The documents of an application: what the file standard asks for, less what the customer's file holds already. What is
 * handed in or promised with the application goes to the file in the same transaction.
 */
@Component
class Checklist {

    private final FileStandard standard;
    private final CustomerFiles files;
    private final Texts texts;

    Checklist(FileStandard standard, CustomerFiles files, Texts texts) {
        this.standard = standard;
        this.files = files;
        this.texts = texts;
    }

    DocumentsAsked of(CustomerId customer, Category category, Voltage voltage) {
        var version = standard.inForce();
        List<FileDocument> inFile = files.documents(customer);
        return new DocumentsAsked(
                version.documents(category, voltage),
                version.documentsThatMayFollow(category, voltage),
                those(inFile, document -> document.handedIn().isPresent()),
                those(
                        inFile,
                        document -> document.promise()
                                .filter(given -> given.obligation().status().isRunning())
                                .isPresent()));
    }

    /** Refused with the names of what is neither in, nor handed in, nor promised. */
    void check(TakeInApplication command) {
        var missing = new ArrayList<>(
                of(command.customer(), command.category(), command.voltage()).missing());
        missing.removeAll(command.documents());
        missing.removeAll(command.promised());
        if (!missing.isEmpty()) {
            throw RuleViolation.at("documents", "counter.error.documentsMissing", names(missing));
        }
    }

    void file(TakeInApplication command) {
        files.handIn(command.customer(), command.documents());
        if (!command.promised().isEmpty()) {
            files.promise(new PromiseDocuments(command.customer(), command.promised(), command.signedBy()));
        }
    }

    private static Set<Document> those(List<FileDocument> documents, Predicate<FileDocument> which) {
        return documents.stream().filter(which).map(FileDocument::document).collect(Collectors.toSet());
    }

    private String names(Collection<Document> documents) {
        return documents.stream()
                .sorted()
                .map(document -> texts.label("customers.document", document, Texts.CHINESE))
                .collect(Collectors.joining("、"));
    }
}
