print("aspirant")
