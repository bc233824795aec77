package org.stationportal.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Tells .xlsx and .docx from other packages by the types that their parts declare; whatever holds macros is neither. */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LARGEST_LIST = 1024 * 1024;
    private static final Map<String, AttachmentKind> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", AttachmentKind.XLSX,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", AttachmentKind.DOCX);

    private OfficePackage() {}

    static Optional<AttachmentKind> kindOf(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            Map<String, String> types = declared(parts);
            boolean macros = types.values().stream().anyMatch(OfficePackage::executable)
                    || parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
            return macros
                    ? Optional.empty()
                    : types.entrySet().stream()
                            .filter(part -> MAIN_PARTS.containsKey(part.getValue()))
                            .filter(part -> parts.getEntry(part.getKey().replaceFirst("^/", "")) != null)
                            .map(part -> MAIN_PARTS.get(part.getValue()))
                            .findFirst();
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean executable(String type) {
        return type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("activeX");
    }

    /** Types by the names of parts, or by endings. */
    private static Map<String, String> declared(ZipFile parts) throws IOException, XMLStreamException {
        ZipEntry list = parts.getEntry(CONTENT_TYPES);
        if (list == null) {
            return Map.of();
        }
        try (InputStream content = parts.getInputStream(list)) {
            byte[] text = content.readNBytes(LARGEST_LIST + 1);
            return text.length > LARGEST_LIST ? Map.of() : declared(text);
        }
    }

    private static Map<String, String> declared(byte[] text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var types = new HashMap<String, String>();
        XMLStreamReader reader = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(text));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                String part = attribute(reader, "PartName");
                String name = part == null ? attribute(reader, "Extension") : part;
                String type = attribute(reader, "ContentType");
                if (name != null && type != null) {
                    types.put(name, type);
                }
            }
        }
        return types;
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }
}
