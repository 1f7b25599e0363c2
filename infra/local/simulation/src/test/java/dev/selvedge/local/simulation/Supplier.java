package dev.selvedge.local.simulation;

/// The suppliers of the simulation, by the ERP that they keep their books in.
enum Supplier {
    CIN7 {
        @Override
        ErpWorld open(World world, Plant plant) {
            return new Cin7World(world);
        }
    },
    BLUECHERRY {
        @Override
        ErpWorld open(World world, Plant plant) {
            BlueCherrySetUp setUp = BlueCherrySetUp.of(world.dice.fork("set-up"), world.weather.plenty());
            return new BlueCherryWorld(world, plant, setUp);
        }
    };

    /// Their ERP in a world whose clock, dice and marketplace stand.
    ///
    /// @param plant bugs between our adapter and what it stands on
    abstract ErpWorld open(World world, Plant plant);
}
