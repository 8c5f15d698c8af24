package minzheng.atlas.sheet;

/** A place on the sheet in millimetres from its upper left corner. */
record Box(double xMm, double yMm, double widthMm, double heightMm) {
    double aspect() {
        return widthMm / heightMm;
    }
}
