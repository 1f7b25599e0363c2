package dev.selvedge.erp.bluecherry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.erp.bluecherry.Heard.Receipt;
import dev.selvedge.erp.bluecherry.Heard.Receipts;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CSV within numbered envelopes: `control 7`, then the file. Whoever sends one is owed a receipt: `control 3`, then
/// `7 accepted` for each.
final class NumberedFormat implements Format {

    private final Format inner = new CsvFormat(FileSamples.settings());

    static byte[] envelope(int control, byte[] content) {
        return ("control " + control + "\n" + FileSamples.text(content)).getBytes(UTF_8);
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public String extension(Kind kind) {
        return kind == Kind.RECEIPT ? "997" : "850";
    }

    @Override
    public byte[] write(Outgoing what, long control) {
        String content =
                what.kind() == Kind.RECEIPT ? what.fact() + " accepted\n" : FileSamples.text(inner.write(what, 0));
        return ("control " + control + "\n" + content).getBytes(UTF_8);
    }

    @Override
    public Taken read(FileKind kind, FileName name, byte[] content) {
        List<String> lines = FileSamples.text(content).lines().toList();
        Optional<String> control = Optional.of(lines.getFirst().replace("control ", ""));
        if (kind == FileKind.RECEIPTS) {
            return new Taken(receipts(lines.subList(1, lines.size())), control, List.of());
        }
        byte[] rest = FileSamples.text(content)
                .substring(lines.getFirst().length() + 1)
                .getBytes(UTF_8);
        Taken taken = inner.read(kind, name, rest);
        return new Taken(taken.heard(), control, List.of(new Row(1, Map.of("control", control.get()))));
    }

    private static Receipts receipts(List<String> lines) {
        List<Receipt> receipts = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            receipts.add(new Receipt(Long.parseLong(words[0]), words[1].equals("accepted"), words[1]));
        }
        return new Receipts(receipts);
    }
}
