SELECT sha256 FROM photo WHERE sha256 = ANY(:photos)
