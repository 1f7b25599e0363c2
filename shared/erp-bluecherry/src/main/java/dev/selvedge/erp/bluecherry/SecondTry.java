package dev.selvedge.erp.bluecherry;

/// Lets what BlueCherry turned down be told again.
interface SecondTry {

    /// @param name of what was told, or what people call it: a PO number, an order's id, a payout
    /// @return false if nothing of that name was turned down
    boolean again(String name);
}
