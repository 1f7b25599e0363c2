package dev.selvedge.runtime;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Set;

/// How X12 4010 is spoken with BlueCherry. Where a property pairs a qualifier with a column, that is the documented
/// name of the column, in which capitals and signs do not count.
public interface X12Config {

    @WithDefault("ZZ")
    String senderQualifier();

    /// Our interchange id.
    @WithDefault("JLMSELLER")
    String sender();

    @WithDefault("ZZ")
    String receiverQualifier();

    /// BlueCherry's interchange id.
    @WithDefault("BLUECHERRY")
    String receiver();

    /// Whether interchanges are marked as tests.
    @WithDefault("false")
    boolean test();

    /// The version of the groups: `004010`, or with what a trade adds to it, as in `004010VICS`.
    @WithDefault("004010")
    String version();

    /// What ends an element, a component and a segment, in that sequence.
    @WithDefault("*>~")
    String separators();

    /// In which pieces are counted.
    @WithDefault("EA")
    String unit();

    /// The name of `N1*BY`.
    @WithDefault("JOHN LEWIS")
    String buyer();

    /// What each `REF` of an order holds.
    @WithDefault("DP=Division,IA=CustomerNo,ZZ=OrderRef,WS=Warehouse,4N=Terms")
    List<String> references();

    /// What each qualifier of a line's item holds, in the sequence in which we write them.
    @WithDefault("UP=UPC,VA=Style,BO=ColorCode,IZ=SizeBucket,PO=LineRef")
    List<String> items();

    /// What each code of an 855's `ACK` means: `ACCEPTED`, `REJECTED`, `CANCELLED` or `BACKORDER`.
    @WithDefault("IA=ACCEPTED,IQ=ACCEPTED,IB=BACKORDER,IR=REJECTED,ID=CANCELLED")
    List<String> answers();

    /// The qualifier of an 855's `REF` that holds the reason.
    @WithDefault("ZZ")
    String reasonReference();

    /// The qualifier of a pack's `MAN` that holds the carton's number.
    @WithDefault("GM")
    String cartonMark();

    /// The qualifier of the `MAN` that holds the tracking number.
    @WithDefault("CP")
    String trackingMark();

    /// The qualifiers of a `REF` that holds the tracking number.
    @WithDefault("CN,2I")
    Set<String> trackingReferences();

    /// The qualifier of a `REF` that holds the invoice's number.
    @WithDefault("IV")
    String invoiceReference();

    /// The qualifier of an 846's quantity that can be sold at once: `33`, or `QA`.
    @WithDefault("33")
    String available();

    /// The qualifiers of what is expected later, which is never counted.
    @WithDefault("29")
    Set<String> future();

    /// Where stock is that no `SDQ` shares out among warehouses.
    @WithDefault("ALL")
    String wholeLocation();
}
