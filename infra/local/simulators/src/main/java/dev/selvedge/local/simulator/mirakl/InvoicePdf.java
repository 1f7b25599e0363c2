package dev.selvedge.local.simulator.mirakl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An accounting document as a file of one page: IV02 says that it is a binary and not of which kind.
final class InvoicePdf {

    private InvoicePdf() {}

    static byte[] of(Invoice invoice) {
        List<String> lines = new ArrayList<>();
        lines.add(invoice.type() + " " + invoice.number());
        invoice.items().forEach(item -> lines.add(item.description() + ": " + item.amount()));
        invoice.taxes().forEach((code, amount) -> lines.add(code + ": " + amount));
        lines.add("Total " + invoice.total() + " " + invoice.currency());
        return file(page(lines));
    }

    private static String page(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 11 Tf 14 TL 60 780 Td");
        lines.forEach(line -> text.append(" (").append(escaped(line)).append(") Tj T*"));
        return text.append(" ET").toString();
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static byte[] file(String page) {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int object = 1; object <= objects.size(); object++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(object)
                    .append(" 0 obj\n")
                    .append(objects.get(object - 1))
                    .append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(places);
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        file.append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
