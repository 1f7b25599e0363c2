package dev.selvedge.local.simulator.mirakl;

/// In what role the shop sells: `shop_model` of SBC11, TL02 and IV01. It is shown and changes nothing: which lines an
/// order of a dropship or one-creditor shop writes is documented nowhere, so a test writes those itself.
public enum ShopModel {
    MARKETPLACE,
    DROPSHIP,
    ONE_CREDITOR
}
