/// The colours of everything that is drawn and read in a browser, as CSS variables.
///
/// All text colours reach a contrast of at least 4.5 on their ground.
enum ReportColours {
    /// On a light screen.
    static let light = """
          --ground: #faf9f6; --card: #ffffff; --ink: #20262b; --soft: #565f66; --line: #dcd9d1; --link: #0b5563;
          --granted: #2f6f57; --disputed: #96610a; --rejected: #a03123; --notice: #eef4f4; --strong: #fbf0e2;
          --care: #3f8a6d; --pause: #e9b44c; --pause-line: #7d5200; --ended: #c9ccd0; --ended-line: #4c545b;
          --unstarted: #fdfdfc; --unstarted-line: #7a8289; --empty: #f1efe9; --shade: #20262b40;
        """

    /// On a dark screen.
    static let dark = """
          --ground: #15191c; --card: #1c2125; --ink: #e7e5df; --soft: #a9b1b7; --line: #343b41; --link: #86c9d6;
          --granted: #74c3a2; --disputed: #e6b459; --rejected: #f0958a; --notice: #1b292c; --strong: #33291a;
          --care: #4f9e7f; --pause: #d9a441; --pause-line: #4a3000; --ended: #565e65; --ended-line: #c3c9ce;
          --unstarted: #20262a; --unstarted-line: #a3abb1; --empty: #181c1f; --shade: #00000099;
        """

    /// In print.
    static let paper = """
          --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --notice: #fff;
          --strong: #fff; --granted: #2f6f57; --disputed: #96610a; --rejected: #a03123; --care: #3f8a6d;
          --pause: #e9b44c; --pause-line: #7d5200; --ended: #c9ccd0; --ended-line: #4c545b; --unstarted: #fff;
          --unstarted-line: #7a8289; --empty: #f1efe9; --shade: transparent;
        """
}
