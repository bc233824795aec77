package org.stationportal.attachments.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.Function;

/** What the upload itself says. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N in(Function<String, String> text) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text.apply("attachments.drop"))
                        .setMany(text.apply("attachments.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text.apply("attachments.upload.tooMany"))
                        .setFileIsTooBig(text.apply("attachments.upload.tooLarge"))
                        .setIncorrectFileType(text.apply("attachments.error.kind")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text.apply("attachments.upload.connecting"))
                                .setStalled(text.apply("attachments.upload.stalled"))
                                .setProcessing(text.apply("attachments.upload.processing"))
                                .setHeld(text.apply("attachments.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text.apply("attachments.upload.left"))
                                .setUnknown(text.apply("attachments.upload.leftUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text.apply("attachments.upload.unavailable"))
                                .setUnexpectedServerError(text.apply("attachments.upload.refused"))
                                .setForbidden(text.apply("attachments.upload.refused"))))
                .setFile(new UploadI18N.File()
                        .setRetry(text.apply("attachments.upload.retry"))
                        .setStart(text.apply("attachments.upload.start"))
                        .setRemove(text.apply("attachments.upload.remove")))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB")));
    }
}
